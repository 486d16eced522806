import { useMemo } from 'react';
import { BUNDLED_CHECKLISTS } from '../../../resources/checklists/bundled-checklists.ts';
import { standsBeside } from '../../../shared/assessing/points-of-round.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import { usePoints } from '../../queries/use-points.ts';
import { useRoundProgress } from '../../queries/use-round-progress.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { useLanguage } from '../../text/use-text.ts';
import type { PointLine } from './point-lines.ts';
import { buildLines, choicesOf } from './point-lines.ts';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface PointChoices {
  readonly types: readonly Option<SiteType>[];
  readonly districts: readonly Option<string>[];
  readonly subdistricts: readonly Option<string>[];
}

/** All points that stand beside the current round as lines of the table, with their progress in the current round; undefined while loading. */
export function usePointLines(): readonly PointLine[] | undefined {
  const language = useLanguage();
  const known = usePoints();
  const round = useCurrentRound();
  const progress = useRoundProgress(round);
  const points = useMemo(
    () => (round ? known?.filter((point) => standsBeside(point, round.values)) : known),
    [known, round],
  );
  return useMemo(() => {
    if (points === undefined) return undefined;
    const names = new Map(BUNDLED_CHECKLISTS.map((list) => [list.siteType, list.name[language]]));
    return buildLines(points, progress, (type) => names.get(type) ?? type);
  }, [points, progress, language]);
}

/** What the filters offer, with counts; the subdistricts are those of the chosen district. */
export function usePointChoices(
  lines: readonly PointLine[] | undefined,
  district: string | null,
  compareTexts: (a: string, b: string) => number,
): PointChoices {
  const fixed = useMemo(() => {
    const all = lines ?? [];
    const typeOf = new Map(all.map((line) => [line.point.values.siteType, line.type]));
    return {
      types: choicesOf(all, (line) => line.point.values.siteType ?? '', compareTexts).map(
        ({ value, count }) => {
          const type = value as SiteType;
          return { value: type, label: `${typeOf.get(type) ?? type} ${count}` };
        },
      ),
      districts: counted(choicesOf(all, (line) => line.district, compareTexts)),
    };
  }, [lines, compareTexts]);
  const subdistricts = useMemo(() => {
    const inDistrict = (lines ?? []).filter(
      (line) => district === null || line.district === district,
    );
    return counted(choicesOf(inDistrict, (line) => line.subdistrict, compareTexts));
  }, [lines, district, compareTexts]);
  return useMemo(() => ({ ...fixed, subdistricts }), [fixed, subdistricts]);
}

function counted(
  choices: readonly { readonly value: string; readonly count: number }[],
): readonly Option<string>[] {
  return choices.map(({ value, count }) => ({ value, label: `${value} ${count}` }));
}
