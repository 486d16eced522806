import { inBothLanguages } from './in-both-languages.ts';

/** Open conflicts: the question, its sides, and the decision. */
export const conflictText = inBothLanguages(
  {
    title: '待定冲突',
    mark: '有冲突，待裁定',
    lead: '同一字段写过不同的值，彼此都不知道对方。选定一个即可；暂不裁定也不影响工作，另一个值仍留在历史里。',
    none: '没有待定的冲突',
    noneWhy: '合并工作簿后，不同电脑写了不同的值会列在这里。',
    count: (n: number) => `${n} 处冲突待定`,
    more: (n: number) => `再显示 ${n} 处`,
    take: '采用',
    takeValue: (value: string, who: string) => `采用 ${value}（${who}）`,
    inspector: (who: string) => `测评员 ${who}`,
    unknownPerson: '未知人员',
    fromWorkbook: '在工作簿中修改',
    fromInstallation: (replica: string) => `安装 ${replica.slice(0, 6)}`,
    fromHere: '本机',
    decided: '已采用，可撤销',
  },
  {
    title: 'Open conflicts',
    mark: 'In conflict, to be decided',
    lead: 'One field was written with different values by people who did not know of each other. Take one; leaving it open blocks nothing, and the other value stays in the history.',
    none: 'No open conflicts',
    noneWhy: 'When merged workbooks disagree, the values stand here side by side.',
    count: (n) => (n === 1 ? '1 open conflict' : `${n} open conflicts`),
    more: (n) => `Show ${n} more`,
    take: 'Take',
    takeValue: (value, who) => `Take ${value} (${who})`,
    inspector: (who) => `inspector ${who}`,
    unknownPerson: 'Unknown person',
    fromWorkbook: 'edited in a workbook',
    fromInstallation: (replica) => `installation ${replica.slice(0, 6)}`,
    fromHere: 'this laptop',
    decided: 'Taken; it can be undone',
  },
);
