import { join } from 'node:path';
import { succeed } from '../../shared/kernel/result.ts';
import type { HostHandlers } from '../../shared/host/contract.ts';
import type { Installation } from '../../shared/host/installation-capabilities.ts';
import { keyFingerprint } from '../../shared/host/key-fingerprint.ts';
import {
  installationFile,
  newInstallation,
  renewInstallation,
  signDigest,
} from './installation-file.ts';
import type { InstallationFile } from './installation-file.ts';
import { isSameHome } from './machine-identity.ts';
import type { InstallationHome } from './machine-identity.ts';
import { readJsonFile } from './read-json-file.ts';
import { writeDurably } from './write-durably.ts';

type InstallationHandlers = Pick<
  HostHandlers,
  'installation.read' | 'installation.sign' | 'installation.renew'
>;

export interface InstallationPlace {
  readonly dataFolder: string;
  readonly home: InstallationHome;
  readonly host: Installation['host'];
  readonly version: string;
}

/** Opens or founds the installation; one that was copied or moved here is renewed before anyone reads it. */
export async function openInstallation(place: InstallationPlace): Promise<InstallationHandlers> {
  const path = join(place.dataFolder, 'installation.json');
  const save = async (file: InstallationFile): Promise<InstallationFile> => {
    await writeDurably(path, `${JSON.stringify(file, null, 2)}\n`);
    return file;
  };
  const stored = await readJsonFile(path, installationFile);
  let renewed = stored !== null && !isSameHome(stored.home, place.home);
  let file: InstallationFile;
  if (stored === null) file = await save(newInstallation(place.home, []));
  else if (renewed) file = await save(renewInstallation(stored, place.home));
  else file = stored;
  return {
    'installation.read': () => Promise.resolve(succeed(describe(file, place, renewed))),
    'installation.sign': ({ digest }) =>
      Promise.resolve(succeed({ signature: signDigest(file, digest) })),
    'installation.renew': async () => {
      file = await save(renewInstallation(file, place.home));
      renewed = true;
      return succeed(describe(file, place, renewed));
    },
  };
}

function describe(
  { replica, publicKey, formerReplicas }: InstallationFile,
  { dataFolder, host, version }: InstallationPlace,
  renewed: boolean,
): Installation {
  const fingerprint = keyFingerprint(publicKey);
  const former = formerReplicas.map((one) => one.replica);
  const known = { replica, publicKey, fingerprint, formerReplicas: former };
  return { ...known, host, version, dataFolder, renewed };
}
