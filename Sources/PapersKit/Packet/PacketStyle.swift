/// The looks of the HTML packets, and the one script: both inside the file, so that no request leaves it.
enum PacketStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d8dee4;
      --tint: #f6f8fa; --link: #0a58ca; --warn: #8a4b00; --warn-tint: #fff4e0; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --paper: #0f1419; --line: #2d343c;
      --tint: #171d24; --link: #7db3ff; --warn: #ffc069; --warn-tint: #33260f; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "NanumGothic", sans-serif; overflow-wrap: anywhere; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: .25rem 0 .75rem; }
    .topic { font-size: 1.1rem; margin: 0 0 1.25rem; }
    h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    h3 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.4rem 0 .4rem; }
    nav { font-size: .92rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    ol.readings { list-style: none; margin: 0; padding: 0; }
    ol.readings > li { padding: .8rem 0; }
    ol.readings > li + li { border-top: 1px dashed var(--line); }
    .title { font-weight: 650; font-size: 1.06rem; line-height: 1.35; }
    .label { color: var(--soft); font-weight: 400; font-size: .85em; padding: 0 .45em; border: 1px solid var(--line);
      border-radius: .4rem; }
    .people, .published { color: var(--soft); font-size: .95rem; }
    .people details { display: inline; }
    .people summary { display: inline; cursor: pointer; text-decoration: underline dotted; }
    .links { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin: .25rem 0; font-size: .95rem; }
    .warning { display: inline-block; margin: .3rem 0; padding: .1rem .6rem; border-radius: .4rem; font-size: .9rem;
      color: var(--warn); background: var(--warn-tint); }
    li details { margin: .3rem 0; font-size: .95rem; }
    summary { cursor: pointer; color: var(--soft); }
    details p { margin: .5rem 0; }
    code, pre { font: .86rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
    pre { margin: .4rem 0; padding: .7rem .8rem; background: var(--tint); border: 1px solid var(--line);
      border-radius: .4rem; white-space: pre-wrap; user-select: all; }
    button.copy { font: inherit; font-size: .85rem; margin-top: .4rem; padding: .15rem .7rem;
      border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--ink); cursor: pointer; }
    table { width: 100%; border-collapse: collapse; overflow-wrap: break-word; }
    td, th { text-align: left; vertical-align: top; padding: .5rem .7rem .5rem 0; border-bottom: 1px solid var(--line); }
    th { font-size: .8rem; color: var(--soft); font-weight: 600; }
    td:first-child, td:nth-child(2), td:last-child { white-space: nowrap; }
    @media (max-width: 34rem) { body { padding: 1.25rem 1rem 3rem; } thead { display: none; }
      tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
      td { display: block; border: 0; padding: .05rem 0; } }
    @media print { :root { --ink: #000; --soft: #333; --paper: #fff; --line: #bbb; --tint: #fff; --link: #000;
      --warn: #000; --warn-tint: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; }
      nav, button.copy { display: none; } .readings > li { break-inside: avoid; } h2, h3 { break-after: avoid; }
      .links a::after { content: " (" attr(href) ")"; font-size: .8em; } }
    """

  /// Gives each BibTeX entry a button; without script the entry is selected whole by one click.
  static let script = """
    "use strict";
    for (const pre of document.querySelectorAll("pre[data-key]")) {
      const button = document.createElement("button");
      button.className = "copy"; button.type = "button"; button.textContent = "Copy BibTeX";
      button.addEventListener("click", async () => {
        let done = false;
        try { await navigator.clipboard.writeText(pre.textContent); done = true; } catch {
          const range = document.createRange(); range.selectNodeContents(pre);
          const chosen = getSelection(); chosen.removeAllRanges(); chosen.addRange(range);
          done = document.execCommand("copy");
        }
        button.textContent = done ? "Copied" : "Press Ctrl+C";
        setTimeout(() => { button.textContent = "Copy BibTeX"; }, 2000);
      });
      pre.before(button);
    }
    """
}
