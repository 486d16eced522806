import { spawnSync } from 'node:child_process';

/** Installs Debian's chromium with its output shown; the package lists are fetched first where they are missing. */
export function installChromium(): boolean {
  return run('install', '-y', 'chromium') || (run('update') && run('install', '-y', 'chromium'));
}

function run(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('/usr/bin/apt-get', args, { stdio: 'inherit', env }).status === 0;
}
