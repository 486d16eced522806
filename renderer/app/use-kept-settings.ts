import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Host } from '../../shared/host/contract.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { SettingsHandle } from './session.ts';
import type { Settings } from './settings.ts';
import { writeSettings } from './settings.ts';

/** params `why`: the host's code. The setting holds in this window; the disk has not taken it yet. */
export type SettingsNoticeCode = 'settings-not-kept';

const AGAIN_MS = 5_000;

/** The settings as they are changed; what the disk refuses is said and tried again until it is taken. */
export function useKeptSettings(
  host: Host,
  first: Settings,
): { readonly handle: SettingsHandle; readonly unkept: Notice<SettingsNoticeCode> | null } {
  const [settings, setSettings] = useState<Settings>(first);
  const [unkept, setUnkept] = useState<Notice<SettingsNoticeCode> | null>(null);
  const write = useCallback(
    async (next: Settings): Promise<void> => {
      const reply = await writeSettings(host, next);
      setUnkept((before) => {
        if (reply.ok) return null;
        const why = reply.error.code;
        return before?.params?.['why'] === why
          ? before
          : { code: 'settings-not-kept', severity: 'warning', params: { why } };
      });
    },
    [host],
  );
  const change = useCallback(
    async (part: Partial<Settings>) => {
      const next = { ...settings, ...part };
      setSettings(next);
      await write(next);
    },
    [settings, write],
  );
  useEffect(() => {
    if (unkept === null) return;
    const timer = setInterval(() => void write(settings), AGAIN_MS);
    return () => clearInterval(timer);
  }, [unkept, settings, write]);
  const handle = useMemo<SettingsHandle>(() => ({ settings, change }), [settings, change]);
  return { handle, unkept };
}
