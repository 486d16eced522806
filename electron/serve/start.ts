import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import { runStart } from './run-start.ts';
import { startMessages } from './start-messages.ts';

const { env } = process;
const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'];
const stopped = new Promise<void>((stop) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
});

const code = await runStart({
  argv: process.argv.slice(2),
  env,
  platform: process.platform,
  home: homedir(),
  // npm runs scripts in the package's folder; a relative --data means the person's own.
  workingFolder: env['INIT_CWD'] ?? process.cwd(),
  // Built to out/main/start.js.
  appFolder: resolve(import.meta.dirname, '..', '..'),
  version,
  isRoot: process.getuid?.() === 0,
  messages: startMessages(locale ?? Intl.DateTimeFormat().resolvedOptions().locale),
  say: (line) => console.log(line),
  stopped,
});
process.exit(code);
