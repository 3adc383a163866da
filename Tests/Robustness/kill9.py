#!/usr/bin/env python3
"""Kill -9 `papers sync` at random moments against the simulated web, and look for lost or damaged records after each round.

usage: kill9.py PAPERS_BINARY SIM_FOLDER ROUNDS LIST.md      (200 rounds take about five minutes)
"""
import glob, json, os, random, shutil, signal, subprocess, sys, tempfile, time
papers, sim, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
rng = random.Random(5)
root = tempfile.mkdtemp(prefix='papers-kill-'); env_file = root + '/env'
server = subprocess.Popen([sys.executable, sim + '/sim.py', '--data', sim + '/data/seed-systems.jsonl', '--lenient', '--open', 'api.semanticscholar.org', '--env', env_file], stderr=subprocess.DEVNULL)
while not os.path.exists(env_file): time.sleep(.1)
time.sleep(1)
env = {**os.environ, **dict(l[7:].strip().split('=', 1) for l in open(env_file))}
lib = root + '/lib'; os.makedirs(lib + '/bib/lists')
shutil.copy(sys.argv[4], lib + '/bib/lists/list.md'); open(lib + '/bib/papers.yml', 'w').write('contact: someone@example.org\n')
damaged = lost = settled = 0; seen = {}
try:
    for n in range(rounds):
        if n and n % 10 == 0 and rng.random() < .5: shutil.rmtree(lib + '/bib/records', ignore_errors=True); seen = {}
        p = subprocess.Popen([papers, 'sync', '-C', lib, '--quiet'], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.random() ** 2 * 8 * (0.2 if n % 3 else 1))
        p.send_signal(signal.SIGKILL); p.wait()
        now = {}
        for f in glob.glob(lib + '/bib/records/*.json'):
            try: r = json.load(open(f)); assert r['id'] + '.json' == os.path.basename(f) and r['title']; now[f] = r['custom']['status']
            except Exception as e: damaged += 1; print('damaged', f, e)
        lost += len([f for f, s in seen.items() if f not in now or (s == 'verified' and now[f] != 'verified')]); seen = now; settled = max(settled, len(now))
    code = subprocess.run([papers, 'sync', '-C', lib, '--json'], env=env, capture_output=True, text=True)
    rep = json.loads(code.stdout)
    print(f'{rounds} rounds: damaged {damaged}, lost {lost}; afterwards {rep["verified"]} of {rep["readings"]} verified, exit {code.returncode}; leftovers', len([f for f in os.listdir(lib + "/bib/records") if not f.endswith(".json")]))
finally:
    server.terminate(); shutil.rmtree(root)
