import { agreedShare } from '../../../shared/mock/compare-class.ts';
import { bandOf } from '../../../shared/mock/name-agreement.ts';
import type { ClassStudy } from '../../../shared/mock/study-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { showFigure, showShare } from './show-figure.ts';

interface OverallWordsProps {
  readonly study: ClassStudy;
  readonly people: number;
  /** False where there is none to compare with. */
  readonly reference?: boolean;
}

/** The result in plain words, with n and what was left out. */
export function OverallWords({ study, people, reference = true }: OverallWordsProps) {
  const t = useText(classText).figures;
  const { overall, gaps } = study.comparison;
  const alpha = study.overall.coefficients['krippendorff.ordinal'];
  const share = agreedShare(overall);
  return (
    <section className="mock-card numbers" aria-label={t.overall}>
      {reference && (
        <p className="mock-sentence">
          <strong>{t.withReference}</strong>{' '}
          {share === null
            ? t.noReference
            : `${t.sentence(showShare(share), String(overall.strict), String(overall.lenient))} ${t.n} = ${overall.n}`}
        </p>
      )}
      <p className="mock-sentence">
        <strong>{t.together}</strong>{' '}
        {alpha === null ? (
          t.noAlpha
        ) : (
          <>
            {t.alpha} = {showFigure(alpha.value)}
            {t.comma}
            {alpha.low === null
              ? t.noInterval
              : t.interval(showFigure(alpha.low), showFigure(alpha.high), study.draws, study.seed)}
            {t.stop} {t.alphaWords(t.bands[bandOf(alpha.value)])}
          </>
        )}
      </p>
      <p className="mock-soft">
        {reference
          ? `${t.counts(people, study.units, gaps, study.leftOut)} ${t.notRated(overall.missing)}`
          : t.countsAlone(people, study.units, study.leftOut)}
      </p>
    </section>
  );
}
