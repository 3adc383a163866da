#!/usr/bin/env python3
"""Kill -9 `papers sync` and look for lost or damaged files after each round.

usage: kill9.py PAPERS_BINARY SIM_FOLDER ROUNDS LIST.md      (200 rounds take about five minutes)

Three kinds of rounds take turns, so that every phase of a sync is hit:
  network  at a random moment of a sync that asks the simulated web;
  writing  at a random moment of a sync that finds every answer in the cache, so that writing is most of it;
  change   the moment after a random number of changes below bib/ were seen (a temporary file, a rename, ...).
"""
import collections, glob, json, os, random, re, shutil, signal, subprocess, sys, tempfile, time

if len(sys.argv) != 5 or not sys.argv[3].isdigit(): sys.exit(__doc__.strip())
papers, sim, rounds, reading_list = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
rng = random.Random(5)
root = tempfile.mkdtemp(prefix='papers-kill-')
lib, env_file = root + '/lib', root + '/env'
server = subprocess.Popen([sys.executable, '-B', sim + '/sim.py', '--data', sim + '/data/seed-systems.jsonl', '--lenient',
                           '--open', 'api.semanticscholar.org', '--env', env_file, '--state', root + '/state'], stderr=subprocess.DEVNULL)


def start(environment):
    return subprocess.Popen([papers, 'sync', '-C', lib, '--quiet'], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def forget_records():
    for name in ('records', 'packets'): shutil.rmtree(f'{lib}/bib/{name}', ignore_errors=True)
    if os.path.exists(lib + '/bib/papers.bib'): os.remove(lib + '/bib/papers.bib')


def state():
    """Names, sizes and times below bib/, by one walk; None where the walk met a change."""
    out = []
    for folder, _, names in os.walk(lib + '/bib'):
        for name in names:
            try:
                s = os.stat(f'{folder}/{name}'); out.append((folder, name, s.st_size, s.st_mtime_ns))
            except OSError: return None
    return out


def kill(process):
    process.send_signal(signal.SIGKILL); process.wait()


def after_changes(process, count):
    before, end = state(), time.time() + 20
    while count > 0 and process.poll() is None and time.time() < end:
        now = state()
        if now != before: count -= 1; before = now
    kill(process)


def whole(path):
    """A built file is as one sync wrote it: never cut short."""
    text = open(path, encoding='utf-8').read()
    if path.endswith('.bib'): return text.count('\n@') + text.startswith('@') == len(re.findall(r'^}$', text, re.M)) and text.endswith('}\n')
    if path.endswith('.html'): return text.rstrip().endswith('</html>')
    return text.endswith('\n')


damaged, lost, kills, seen = [], [], collections.Counter(), {}
try:
    while not os.path.exists(env_file) or not open(env_file).read().endswith('\n'): time.sleep(.1)
    env = {**os.environ, **dict(l[7:].strip().split('=', 1) for l in open(env_file))}
    os.makedirs(lib + '/bib/lists')
    shutil.copy(reading_list, lib + '/bib/lists/list.md')
    given = open(reading_list, 'rb').read()
    open(lib + '/bib/papers.yml', 'w').write('contact: someone@example.org\n')
    start(env).wait()
    forget_records(); t = time.time(); start(env).wait(); cached = time.time() - t
    forget_records(); seen = {}
    for n in range(rounds):
        kind = ('network', 'writing', 'change')[n % 3]
        if kind != 'network' or rng.random() < .3: forget_records(); seen = {}
        if kind == 'network' and rng.random() < .5: shutil.rmtree(lib + '/cache/http-1', ignore_errors=True)
        process = start(env)
        if kind == 'network': time.sleep(rng.random() ** 2 * 4); kill(process)
        elif kind == 'writing': time.sleep(rng.random() * cached * 1.2); kill(process)
        else: after_changes(process, rng.randrange(1, 60))
        kills[kind, 'killed' if process.returncode == -9 else 'had ended'] += 1
        now = {}
        for f in glob.glob(lib + '/bib/records/*.json'):
            try:
                r = json.load(open(f)); assert r['id'] + '.json' == os.path.basename(f) and r['title']
                now[f] = r['custom']['status']
            except Exception as e: damaged.append((kind, f, repr(e)))
        for f in glob.glob(lib + '/bib/papers.bib') + glob.glob(lib + '/bib/packets/*'):
            if not os.path.basename(f).startswith('.') and not whole(f): damaged.append((kind, f, 'cut short'))
        if open(lib + '/bib/lists/list.md', 'rb').read() != given: damaged.append((kind, 'the list', 'changed'))
        lost += [(kind, f) for f, s in seen.items() if f not in now or (s == 'verified' and now[f] != 'verified')]
        # What this round left must survive the next sync, killed or not.
        seen = now
    last = subprocess.run([papers, 'sync', '-C', lib, '--json'], env=env, capture_output=True, text=True)
    report = json.loads(last.stdout)
    lost += [('last', f) for f in seen if not os.path.exists(f)]
    leftovers = [f for folder, _, names in os.walk(lib + '/bib') for f in names if f.startswith('.') or '.tmp' in f]
    for f in damaged + lost: print(*f)
    print(', '.join(f'{kind} {what} {count}' for (kind, what), count in sorted(kills.items())))
    print(f'{rounds} rounds: damaged {len(damaged)}, lost {len(lost)}; afterwards {report["verified"]} of {report["readings"]} verified, '
          f'exit {last.returncode}; leftovers {len(leftovers)} {leftovers[:3]}')
    sys.exit(bool(damaged or lost or leftovers))
finally:
    server.terminate(); shutil.rmtree(root, ignore_errors=True)
