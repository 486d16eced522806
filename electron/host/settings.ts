import { join } from 'node:path';
import { z } from 'zod';
import { succeed } from '../../shared/kernel/result.ts';
import type { HostHandlers } from '../../shared/host/contract.ts';
import { readJsonFile } from './read-json-file.ts';
import { writeDurably } from './write-durably.ts';

const settingsFile = z.record(z.string(), z.json());

/** `settings.json`: written whole; a damaged one is kept aside and reads as none. */
export function settingsHandlers(
  dataFolder: string,
): Pick<HostHandlers, 'settings.read' | 'settings.write'> {
  const path = join(dataFolder, 'settings.json');
  return {
    'settings.read': async () =>
      succeed({ settings: (await readJsonFile(path, settingsFile)) ?? {} }),
    'settings.write': async ({ settings }) => {
      await writeDurably(path, `${JSON.stringify(settings, null, 2)}\n`);
      return succeed({});
    },
  };
}
