"""Runs Python scripts, each in its own process. Loading boto3 takes half a second, so this process loads it once and forks for each script.

Each line of the input is a script: {"id", "code", "arguments", "environment"}. Each line of the output is a result: {"id", "exitCode", "output", "errors"}.
The first line of the output is the directory of a command `aws` that works the same way: {"commands"}. It is null if there is none.
"""
import gc, json, os, re, selectors, sys, traceback
import boto3
from forks_aws import Commands

waiting = selectors.DefaultSelector()
known = set()


def prepare(code):
    """Loads the models of the services that a script names. Forks inherit them."""
    for service in set(re.findall(r"client\('([a-z0-9-]+)'", code)) - known:
        known.add(service)
        boto3.client(service, region_name='us-east-1', aws_access_key_id='none', aws_secret_access_key='none')
        gc.collect()
        gc.freeze()


def start(script):
    prepare(script['code'])
    pipes = [os.pipe(), os.pipe()]
    child = os.fork()
    if child == 0:
        for number, pipe in enumerate(pipes, start=1):
            os.dup2(pipe[1], number)
        os._exit(run(script))
    running = {'id': script['id'], 'child': child, 'open': 2, 'texts': {}}
    for name, (reading, writing) in zip(('output', 'errors'), pipes):
        os.close(writing)
        running['texts'][name] = bytearray()
        waiting.register(reading, selectors.EVENT_READ, (running, name))


def run(script):
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for name in [name for name in os.environ if name.startswith('AWS_')]:
        del os.environ[name]
    os.environ.update(script['environment'])
    sys.argv = ['script', *script['arguments']]
    code = 0
    try:
        exec(compile(script['code'], 'script', 'exec'), {'__name__': '__main__'})
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def read(pipe, running, name):
    more = os.read(pipe, 65536)
    running['texts'][name] += more
    if more:
        return
    waiting.unregister(pipe)
    os.close(pipe)
    running['open'] -= 1
    if running['open'] == 0:
        code = os.waitstatus_to_exitcode(os.waitpid(running['child'], 0)[1])
        texts = {name: text.decode() for name, text in running['texts'].items()}
        print(json.dumps({'id': running['id'], 'exitCode': code, **texts}), flush=True)


def serve(commands):
    received = bytearray()
    waiting.register(0, selectors.EVENT_READ, None)
    if commands.directory:
        waiting.register(commands.asked, selectors.EVENT_READ, ())
    print(json.dumps({'commands': commands.directory}), flush=True)
    while True:
        for ready, _ in waiting.select():
            if ready.data == ():
                commands.answer()
                continue
            if ready.data is not None:
                read(ready.fd, *ready.data)
                continue
            more = os.read(0, 65536)
            if not more:
                return
            received += more
            *lines, received = received.split(b'\n')
            for line in lines:
                start(json.loads(line))


offered = Commands()
try:
    serve(offered)
finally:
    offered.close()
