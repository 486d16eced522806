import { showClock } from '../../shared/mock/case-events.ts';
import type { DeskCase } from '../../shared/mock/exercise.ts';
import { mockText } from '../text/mock-text.ts';
import { useText } from '../text/use-text.ts';
import { CasePicture } from './case-picture.tsx';
import './desk-case.css';

/** What a desk shows of a point: its photos, and what happened in the timed observation. */
export function DeskCaseView({ desk }: { readonly desk: DeskCase }) {
  const t = useText(mockText).desk;
  return (
    <section className="desk-case" aria-label={t.label}>
      {desk.photos.length > 0 && (
        <ul className="desk-photos">
          {desk.photos.map((photo, index) => (
            <li key={photo.hash}>
              <CasePicture photo={photo} number={index + 1} size="copy" />
            </li>
          ))}
        </ul>
      )}
      {desk.events.length > 0 && (
        <>
          <h2>{t.events}</h2>
          <ol className="desk-events numbers">
            {desk.events.map(({ second, text }, index) => (
              <li key={index}>
                <time>{showClock(second)}</time> {text}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
