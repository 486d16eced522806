import { z } from 'zod';
import type { Host, HostReply } from '../../shared/host/contract.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';

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
  return host.call('settings.write', { settings });
}
