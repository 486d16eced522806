import { z } from 'zod';
import type { Host, HostReply, HostRequest } from '../../shared/host/contract.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { readTrusted } from '../../shared/merge/trust-list.ts';
import { tileSourceSchema } from '../../shared/tiles/tile-source-schema.ts';

/** Sources that cannot be read (another version wrote them) are left out, the others stand. */
const tileSources = z
  .array(z.unknown())
  .catch([])
  .transform((all) =>
    all.flatMap((one) => {
      const read = tileSourceSchema.safeParse(one);
      return read.success ? [read.data] : [];
    }),
  );

const recordId = <K extends 'person' | 'round'>(kind: K) =>
  z
    .custom<RecordId<K>>((value) => typeof value === 'string' && value.startsWith(`${kind}/`))
    .nullable();

/** What this installation remembers for its person; kept by the host, so it outlives the browser's store. */
const settingsSchema = z.object({
  language: z.enum(['zh', 'en']).catch('zh'),
  theme: z.enum(['light', 'dark', 'contrast']).catch('light'),
  person: recordId('person').catch(null),
  round: recordId('round').catch(null),
  /** A photo taken further from its point than this gets a Notice, metres. */
  photoFarMetres: z.number().positive().catch(200),
  /** A photo taken longer before the visit than this gets a Notice, hours. */
  photoFarHours: z.number().positive().catch(24),
  /** Scoring further from the point than this gets a Notice, metres. */
  placeFarMetres: z.number().positive().catch(200),
  /** What tells the position, followed again at the next start. */
  follow: z.enum(['receiver', 'system']).nullable().catch(null),
  /** Whether the inspector's own way is kept, on this laptop only. */
  recordTrack: z.boolean().catch(true),
  /** Map services the office has set up; they hold no keys. */
  tileSources,
  /** Installations the person vouches for, by their keys' fingerprints. */
  trusted: z.array(z.unknown()).catch([]).transform(readTrusted),
  /** The office's keys for them by name (shared/tiles/source-key.ts). They never leave this installation. */
  tileKeys: z.record(z.string(), z.string()).catch({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export async function readSettings(host: Host): Promise<Settings> {
  const reply = await host.call('settings.read', {});
  return settingsSchema.parse(reply.ok ? reply.value.settings : {});
}

export function writeSettings(
  host: Host,
  settings: Settings,
): Promise<HostReply<'settings.write'>> {
  // All of it is JSON, which TypeScript does not see of an interface.
  const json = settings as unknown as HostRequest<'settings.write'>['settings'];
  return host.call('settings.write', { settings: json });
}
