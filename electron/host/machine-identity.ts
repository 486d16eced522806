import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Where an installation lives, as hashes: nothing about the machine can be read from them. */
export const homeSchema = z.strictObject({
  /** Hash of the system's machine id and the data folder's path; absent where no id could be read. */
  machine: z.string().optional(),
  /** Hash of the host name and the data folder's path. */
  hostName: z.string(),
});

export type InstallationHome = z.infer<typeof homeSchema>;

/** What identifies this machine and this folder on it. */
export async function readHome(dataFolder: string): Promise<InstallationHome> {
  const id = await readMachineId();
  const hostName = hashOf(hostname(), dataFolder);
  return id === null ? { hostName } : { machine: hashOf(id, dataFolder), hostName };
}

/**
 * Whether an installation still is where it was. The machine id decides where both sides have one (a
 * machine may be renamed); the host name only where it could not be read.
 */
export function isSameHome(stored: InstallationHome, now: InstallationHome): boolean {
  if (stored.machine !== undefined && now.machine !== undefined)
    return stored.machine === now.machine;
  return stored.hostName === now.hostName;
}

const hashOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

async function readMachineId(): Promise<string | null> {
  if (process.platform === 'win32') {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography';
    return idIn(await outputOf('reg', ['query', key, '/v', 'MachineGuid']), /REG_SZ\s+(\S+)/);
  }
  if (process.platform === 'darwin') {
    const device = await outputOf('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']);
    return idIn(device, /"IOPlatformUUID" = "([^"]+)"/);
  }
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text.trim() !== '') return text.trim();
  }
  return null;
}

const idIn = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;

function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5000, windowsHide: true }, (error, stdout) => {
      resolve(error ? '' : stdout);
    });
  });
}
