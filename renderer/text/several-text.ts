import { inBothLanguages } from './in-both-languages.ts';

/** Several assessments of one point in one round, and how they make one score. */
export const severalText = inBothLanguages(
  {
    title: '多次测评',
    rule: '同一点位多次测评（整轮）',
    ruleOf: (round: string) => `${round}：同一点位多次测评怎样计分`,
    rules: { mean: '取平均', latest: '取最后完成的', adjudicated: '由人裁定采用哪次' },
    why: '几个人各自测评同一点位不算冲突；怎样合成一个得分，由轮次规定。',
    score: (score: string) => `本轮得分 ${score}`,
    awaiting: '待裁定',
    awaitingWhy: '还没有裁定采用哪一次；裁定之前不计入排名。',
    twice: '两个人的裁定不同，请重新裁定；在这之前不计入排名。',
    which: '采用哪一次',
    one: (who: string, when: string, score: string) => `${who} · ${when} · ${score} 分`,
    reason: '理由',
    reasonHint: '例如：照片齐全，步行全程',
    adjudicate: '裁定采用',
    ruled: (who: string, when: string, reason: string) => `${who} 于 ${when} 裁定：${reason}`,
  },
  {
    title: 'Assessed more than once',
    rule: 'Several assessments of one point (whole round)',
    ruleOf: (round) => `${round}: how several assessments of one point count`,
    rules: { mean: 'their mean', latest: 'the one finished last', adjudicated: 'a person rules' },
    why: 'Several people’s assessments of one point are no conflict; the round says how they make one score.',
    score: (score) => `Score in this round ${score}`,
    awaiting: 'awaiting a ruling',
    awaitingWhy: 'Nobody has ruled yet which one counts; until then the point is in no ranking.',
    twice: 'Two people ruled differently; please rule anew. Until then the point is in no ranking.',
    which: 'Which one counts',
    one: (who, when, score) => `${who} · ${when} · ${score}`,
    reason: 'Reason',
    reasonHint: 'e.g. photos complete, walked the whole length',
    adjudicate: 'Let it count',
    ruled: (who, when, reason) => `Ruled by ${who}, ${when}: ${reason}`,
  },
);
