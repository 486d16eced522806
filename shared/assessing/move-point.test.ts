import { describe, expect, it } from 'vitest';
import type { RecordId } from '../kernel/record-id.ts';
import { MOST_REASON, faultOfReason, movePoint } from './move-point.ts';

describe('movePoint', () => {
  it('writes position and reason in one act, in WGS-84 to a centimetre', () => {
    const intent = movePoint(
      'point:a' as RecordId<'point'>,
      { longitude: 103.800000049, latitude: 25.5 },
      ' 门牌搬到路口 ',
    );
    expect(intent).toMatchObject({ note: 'move-point' });
    expect(intent.sets).toEqual([
      {
        record: 'point:a',
        values: {
          position: {
            longitude: 103.8,
            latitude: 25.5,
            source: { longitude: 103.800000049, latitude: 25.5, datum: 'WGS-84' },
          },
          positionReason: '门牌搬到路口',
        },
      },
    ]);
  });

  it('a reason is needed, and a short one', () => {
    expect(faultOfReason('  ')).toBe('missing');
    expect(faultOfReason('原坐标在河里')).toBeNull();
    expect(faultOfReason('长'.repeat(MOST_REASON + 1))).toBe('tooLong');
  });
});
