import { inBothLanguages } from './in-both-languages.ts';

export const stateText = inBothLanguages(
  {
    notBegun: '未开始',
    inProgress: '进行中',
    done: '已完成',
    findingOpen: '有问题',
    overdue: '已逾期',
  },
  {
    notBegun: 'Not begun',
    inProgress: 'In progress',
    done: 'Done',
    findingOpen: 'With findings',
    overdue: 'Overdue',
  },
);
