// The commands: how they are written, what they do, and what each needs to be told of.
const SET_UP = 'Fetches Node.js, installs the dependencies and builds first, as far as that is still to be done.';

export const commands = {
  start: {
    usage: 'start [--role all|api|worker] [--port N]',
    summary: 'start Rapport: the API, the workers and all that they need',
    text: `${SET_UP}
PostgreSQL is the embedded one, with its data under .data, unless DATABASE_URL names another (18 or newer). Its user
owns the schema and may create roles; the application itself signs in as rapport_app, or as APP_DATABASE_URL says.
Jobs are kept in PostgreSQL unless REDIS_URL names a Redis. Brings the schema up to date and fills the demo tenant,
the latter not with NODE_ENV=production. Stays until Ctrl+C, or "./rapport stop" in another terminal.

  --role all|api|worker   what this process does (ROLE); all, if left out
  --port N                where it listens (PORT); if left out, 3000 or the next free port`,
  },
  stop: { usage: 'stop', summary: 'stop what this checkout has started, its test database too', text: 'Ends the application gracefully, then the embedded PostgreSQL. Data is kept.' },
  reset: {
    usage: 'reset [--yes]',
    summary: 'stop, and delete the embedded data',
    text: 'Deletes all that is under .data, after asking: database, files and development secrets. Never touches a database that\nDATABASE_URL names.\n\n  --yes   do not ask',
  },
  migrate: {
    usage: 'migrate up|down [--all] [--yes]|status',
    summary: 'bring the schema up to date, take back its last change, or list both',
    text: `${SET_UP}\nWorks on DATABASE_URL, whose user owns the schema, or on the embedded PostgreSQL.\n\n  --all   take back every change\n  --yes   do not ask before data is deleted`,
  },
  seed: { usage: 'seed', summary: 'fill the demo tenant', text: `${SET_UP}\nBrings the schema up to date, then adds what is missing of the demo tenant's data. Can be repeated.` },
  keys: {
    usage: 'keys list|rotate|revoke',
    summary: 'list, renew or give up the keys that access tokens are signed with',
    text: `${SET_UP}
rotate   a new key signs from now on; tokens under the others hold until their end, and nothing restarts
revoke   the same, and all other keys are given up: everybody has to refresh or sign in again, at once`,
  },
  search: {
    usage: 'search rebuild|check [--tenant ID]',
    summary: 'make anew what records are found by, or check that it is what they say',
    text: `${SET_UP}
Neither is needed as long as nobody changes the database past the application. Both go in small pieces, in memory that
does not grow, while Rapport runs.

rebuild   read all records that can be found, and keep of each what it is found by now
check     compare; exit code 1 when something differs that has not come right by itself within 5 s

  --tenant ID   only this tenant; all, if left out`,
  },
  doctor: { usage: 'doctor', summary: 'check what Rapport needs here, and say what to do', text: 'Prints one line for each check: ok, warn or fail. Exit code 1 when one fails. Changes nothing.' },
  openapi: {
    usage: 'openapi [--check]',
    summary: 'write openapi.json and the types of the client from the code',
    text: `${SET_UP}\n\n  --check   write nothing; exit code 1 when they are not what the code says`,
  },
  test: {
    usage: 'test [--faults] [jest arguments]',
    summary: 'run the tests against a real PostgreSQL',
    text: `${SET_UP}\nThe tests' PostgreSQL stays up between runs, under .data/pg-test; "./rapport stop" ends it.\n\n  ./rapport test notes              only files whose path has "notes" in it\n  ./rapport test -t "refuses"       only tests whose name has "refuses" in it\n  ./rapport test --faults           only the tests that kill processes and take away PostgreSQL and Redis, in their long\n                                    form: some 15 minutes. Their short form is part of every run.`,
  },
  'new:context': {
    usage: 'new:context NAME [--flat|--full] [--record SINGULAR]',
    summary: 'make a bounded context that builds, is documented and passes its tests',
    text: 'The name is a plural in kebab-case, such as price-lists.\n\n  --flat   for a context without rules of its own\n  --full   with domain, application, infrastructure and interface',
  },
  build: { usage: 'build', summary: 'compile src and migrations into dist, if they have changed', text: 'Other commands do this by themselves.' },
  lint: {
    usage: 'lint [code|boundaries|openapi|compose|dockerfile]',
    summary: 'check the style of the code, the boundaries between contexts, openapi.json, docker-compose.yml and Dockerfile',
    text: 'All of them, or the one that is named.',
  },
  typecheck: { usage: 'typecheck', summary: 'check the types of all code, that of the tests too', text: 'Writes nothing.' },
  help: { usage: 'help [COMMAND]', summary: 'explain the commands, or one of them', text: 'Without a command: list them all.' },
  node: { usage: 'node …', summary: 'run the right Node.js', text: 'Hands all arguments on.' },
  npm: { usage: 'npm …', summary: 'run npm under the right Node.js', text: 'Hands all arguments on.' },
};
