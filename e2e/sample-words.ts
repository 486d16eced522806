import sample from '../resources/sample-city/sample-register.json' with { type: 'json' };
import { SAMPLE_ROUND_NAME } from '../resources/sample-city/sample-size.ts';
import { registerRows } from './write-register.ts';

/** Chinese that stands on the screens because it is data: the sample city, the journey's register, names. */
export function dataWords(): ReadonlySet<string> {
  const words = sample.points.flatMap(({ typeName: _, ...point }) =>
    Object.values(point).filter((value) => typeof value === 'string'),
  );
  const register = registerRows({ faulty: true }).flat().map(String);
  // The language's own name, who and what the tour calls itself, and the file name of an export.
  const own = ['中文', '王敏', '市创建办', SAMPLE_ROUND_NAME, '点位台账', '点位测评'];
  return new Set([...words, ...own, ...register].filter((word) => /\p{Script=Han}/u.test(word)));
}
