import { inBothLanguages } from './in-both-languages.ts';

export const mockText = inBothLanguages(
  {
    banner: '模拟测评',
    bannerWhy: '训练数据，不计入任何排名、通报和正式导出',
  },
  {
    banner: 'Mock evaluation',
    bannerWhy: 'Training data: in no ranking, bulletin or real export',
  },
);
