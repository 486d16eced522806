import { useCallback } from 'react';
import type { DocumentRequest } from '../../shared/mock/class-documents.ts';
import { useSession } from '../app/session.ts';
import { reportOfClass } from '../queries/report-of-class.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { useMe } from '../queries/use-people.ts';
import type { PhotoChoice } from './export-photos.ts';
import { readPictures } from './export-photos.ts';

/** What the documents of a class are made of, with its cases' photos in that size; null for what is no exercise. */
export function useClassRequest(): (
  shown: ShownClass,
  photos: PhotoChoice,
) => Promise<DocumentRequest | null> {
  const { store, now } = useSession();
  const exporter = useMe()?.values.name ?? '';
  return useCallback(
    async (shown, photos) => {
      const report = reportOfClass(shown);
      if (report === null) return null;
      const at = new Date(now());
      const ofCases = report.cases.flatMap((one) => one.photos);
      const hashes = [...ofCases, ...report.evidence.map(({ hash }) => hash)];
      return {
        report,
        head: {
          exportedAt: at.toISOString(),
          utcOffsetMinutes: -at.getTimezoneOffset(),
          exporter,
        },
        pictures: await readPictures(store, hashes, photos),
      };
    },
    [store, now, exporter],
  );
}
