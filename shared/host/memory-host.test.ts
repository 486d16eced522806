import { createMemoryHost } from './testing/memory-host.ts';
import { describeHostContract } from './testing/host-contract-suite.ts';

describeHostContract('memory double', () =>
  Promise.resolve({ host: createMemoryHost(), close: () => Promise.resolve() }),
);
