/// The looks of the HTML packets, and the one script: both inside the file, so that no request leaves it.
enum PacketStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #dde2e8;
      --tint: #f5f7f9; --link: #0a58ca; --warn: #7d4300; --warn-tint: #fff3dd; --grave: #a30f27; --grave-tint: #ffeaed; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9fa9b4; --paper: #0f1419; --line: #2b333b;
      --tint: #171d24; --link: #85b6ff; --warn: #ffc069; --warn-tint: #33260f; --grave: #ff9aa8; --grave-tint: #3a141b; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2.5rem 1.25rem 5rem; max-width: 46rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK KR", "Malgun Gothic", "NanumGothic", sans-serif;
      overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    h1, h2, h3, p { margin: 0; }
    h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; text-wrap: balance; }
    h2 { font-size: 1.15rem; margin-top: 2.5rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
    h3 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.6rem 0 .2rem; }
    header .kind { font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
    header .summary { color: var(--soft); margin: .5rem 0 1.5rem; }
    .topic { font-size: 1.08rem; color: var(--soft); margin-top: .4rem; text-wrap: pretty; }
    nav { font-size: .92rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1.5rem; }
    nav a { text-decoration: none; }
    nav a:first-child { margin-right: auto; }
    nav a:hover, .title a:hover { text-decoration: underline; }
    ol.readings { list-style: none; margin: 0; padding: 0; counter-reset: reading; }
    ol.readings > li { position: relative; padding: .9rem 0 .9rem 2rem; counter-increment: reading; }
    ol.readings > li::before { content: counter(reading); position: absolute; left: 0; top: .98rem; min-width: 1.2rem;
      color: var(--soft); font-size: .92rem; font-variant-numeric: tabular-nums; }
    ol.readings > li + li { border-top: 1px solid var(--line); }
    li:target { background: var(--tint); }
    .title { font-weight: 650; font-size: 1.08rem; line-height: 1.35; text-wrap: pretty; }
    .title a { color: inherit; text-decoration: none; }
    .label { color: var(--soft); font-weight: 400; font-size: .82em; padding: .05em .45em; background: var(--tint);
      border-radius: .35rem; }
    .people, .published { color: var(--soft); font-size: .95rem; }
    .people { margin-top: .2rem; }
    .people details { display: inline; }
    .people summary { display: inline; cursor: pointer; text-decoration: underline dotted; }
    .people details[open] > summary { display: none; }
    .people details[open]::before { content: ", "; margin-left: -.25em; }
    .people details[open]::details-content { display: inline; }
    .warning { display: inline-block; margin: .35rem 0 0; padding: .1rem .6rem; border-radius: .35rem; font-size: .88rem;
      color: var(--warn); background: var(--warn-tint); }
    .warning.grave { color: var(--grave); background: var(--grave-tint); font-weight: 600; }
    .more { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .4rem; margin-top: .55rem; font-size: .88rem; }
    .more > a, .more summary, button.copy { display: inline-block; padding: .1rem .65rem; border: 1px solid var(--line);
      border-radius: 1rem; text-decoration: none; }
    .more > a:hover, .more summary:hover, button.copy:hover { background: var(--tint); }
    .more summary { cursor: pointer; color: var(--soft); list-style: none; }
    .more summary::-webkit-details-marker { display: none; }
    .more summary::before { content: "▸ "; }
    .more details[open] { flex-basis: 100%; }
    .more details[open] > summary::before { content: "▾ "; }
    details p { margin: .6rem 0 .3rem; font-size: .95rem; max-width: 40rem; }
    code, pre { font: .86rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
    pre { margin: .5rem 0 0; padding: .8rem .9rem; background: var(--tint); border: 1px solid var(--line);
      border-radius: .5rem; white-space: pre-wrap; user-select: all; }
    button.copy { font: inherit; margin-top: .5rem; background: var(--paper); color: var(--ink); cursor: pointer; }
    table { width: 100%; border-collapse: collapse; overflow-wrap: break-word; }
    td, th { text-align: left; vertical-align: top; padding: .65rem 1.25rem .65rem 0; border-top: 1px solid var(--line); }
    th { font-size: .8rem; color: var(--soft); font-weight: 600; border: 0; padding-bottom: .4rem; }
    td:nth-child(3) { overflow-wrap: anywhere; }
    td:first-child { font-weight: 600; }
    td:first-child a { text-decoration: none; }
    td:first-child, td:nth-child(2), td:last-child { white-space: nowrap; }
    td:nth-child(2), td:last-child { color: var(--soft); font-size: .92rem; font-variant-numeric: tabular-nums; }
    td:last-child { padding-right: 0; }
    td time, td span { display: block; }
    td span.warning { width: fit-content; }
    tbody tr:hover { background: var(--tint); }
    @media (max-width: 36rem) { body { padding: 1.4rem 1rem 3rem; } h1 { font-size: 1.6rem; } thead { display: none; }
      nav a:first-child { flex-basis: 100%; }
      ol.readings > li { padding-left: 0; } ol.readings > li::before { display: none; }
      tr { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: .75rem 0; border-top: 1px solid var(--line); }
      table, tbody { display: block; overflow-wrap: anywhere; } td { border: 0; padding: 0; min-width: 0; } td:nth-child(3), td:last-child { flex-basis: 100%; }
      td time, td span, td span.warning { display: inline-block; margin: 0 .8rem 0 0; } }
    @media print { :root { --ink: #000; --soft: #333; --paper: #fff; --line: #bbb; --tint: #fff; --link: #000;
      --warn: #000; --warn-tint: #fff; --grave: #000; --grave-tint: #fff; }
      body { max-width: none; padding: 0; font-size: 10.5pt; } nav, button.copy, .more details:not([open], .cite) { display: none; }
      .readings > li { break-inside: avoid; } h2, h3 { break-after: avoid; } .warning { border: 1px solid #000; }
      .more > a, .more summary { border: 0; padding: 0 .6rem 0 0; } .more summary::before { content: "" !important; } .more > a::after { content: ": " attr(href); } }
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
