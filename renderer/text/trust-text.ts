import { inBothLanguages } from './in-both-languages.ts';

/** The installations a person vouches for. */
export const trustText = inBothLanguages(
  {
    title: '信任的电脑',
    lead: '请同事念出，或用扫码枪扫入其“设置 · 关于”里的签名指纹。名单为空时不核对；有名单时，不在其中的电脑签名的工作簿标为“来源不明”。',
    fingerprint: '签名指纹',
    name: '称呼',
    nameHint: '例如：一组 王敏',
    add: '加入名单',
    slip: '指纹不对：少了字、多了字或念错了，请再核对。',
    none: '名单为空。',
    remove: (name: string) => `移出名单：${name}`,
    removeWord: '移出',
    list: '信任名单',
  },
  {
    title: 'Trusted laptops',
    lead: 'Have a colleague read out, or scan, the signing fingerprint under Settings · About. While the list is empty nothing is checked; once it names a laptop, workbooks signed by any other are marked “unknown origin”.',
    fingerprint: 'Signing fingerprint',
    name: 'Called',
    nameHint: 'e.g. Team one, Wang Min',
    add: 'Add to the list',
    slip: 'The fingerprint has a slip: a character is missing, added or wrong. Please compare again.',
    none: 'The list is empty.',
    remove: (name) => `Take off the list: ${name}`,
    removeWord: 'Take off',
    list: 'Trusted laptops',
  },
);
