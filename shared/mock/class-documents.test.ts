import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import type { SmallPicture } from '../workbook/photo-columns.ts';
import { bundleWord } from '../word/bundle-word.ts';
import { readWord } from '../word/testing/read-word.ts';
import { writeWord } from '../word/write-word.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { listDocuments, planDocument } from './class-documents.ts';
import type { DocumentChoice } from './class-documents.ts';
import { CASES_ITEM, sampleClass, VERDICT_ITEM } from './testing/sample-class.ts';

const REPORT = sampleClass();
const DOT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const REQUEST = {
  report: REPORT,
  head: { exportedAt: '2026-11-27T20:00:00.000Z', utcOffsetMinutes: 480, exporter: '韩梅' },
  pictures: new Map(
    REPORT.cases
      .flatMap(({ photos }) => photos)
      .map((hash) => [hash, { bytes: DOT, extension: 'png', width: 1, height: 1 } as const]),
  ),
};

async function made(choice: DocumentChoice): Promise<ReturnType<typeof readWord>> {
  const layout = planDocument(REQUEST, choice);
  if (layout === null) throw new Error('no document');
  return readWord(await writeWord(layout));
}

describe('the documents of a class', () => {
  it('K16: a person’s report says where they were too lenient, with photo and reason', async () => {
    const { text, parts } = await made({ kind: 'person', person: 'person/sun' });
    expect(text).toContain('姓名：=孙三&amp;&lt;甲&gt;（一组）');
    expect(text).toContain(
      '比较 21 项，与标准一致 90.5%；偏严 0 项，偏松 2 项，未评或无法计分 1 项',
    );
    expect(text).toContain('平均偏差 +3.2 个百分点');
    expect(text).toContain('合格线 90%，且不得有未评的项；这次未达');
    expect(text).toMatch(new RegExp(`偏松：${CASES_ITEM} .*（2 处）`));
    expect(text).not.toContain('偏严：');
    expect(text).toContain(`理由在此 ${CASES_ITEM}`);
    expect(text).toContain('C02 西门（室外公厕）');
    expect(text).toContain(MOCK_BANNER);
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
  });

  it('K16: of a real point it shows what the person and the trainer photographed of the item, nobody else’s', () => {
    const point = REPORT.cases[0]?.point ?? '';
    const photo = (person: string | null, hash: string, item: string) => ({
      ...{ person, point, item, hash },
      ...{ mediaType: 'image/png', width: 1, height: 1 },
    });
    const evidence = [
      photo('person/sun', 'own', CASES_ITEM),
      photo(null, 'right', CASES_ITEM),
      photo('person/qian', 'other', CASES_ITEM),
      photo('person/sun', 'agreed', VERDICT_ITEM),
    ];
    const seen = (hash: string) => ({
      bytes: DOT,
      extension: 'png',
      width: hash.length,
      height: 1,
    });
    const pictures = new Map(evidence.map(({ hash }) => [hash, seen(hash) as SmallPicture]));
    const of = { ...REQUEST, report: { ...REPORT, evidence }, pictures };
    const layout = planDocument(of, { kind: 'person', person: 'person/sun' });
    const shown = layout?.blocks.flatMap((block) =>
      block.kind === 'pictures' ? block.pictures.map(({ width }) => width) : [],
    );
    expect(shown).toEqual(['own'.length, 'right'.length]);
  });

  it('K16: who agrees throughout has no case to go through', async () => {
    const { text } = await made({ kind: 'person', person: 'person/zhao' });
    expect(text).toContain('没有与标准不同的条目');
    expect(text).not.toContain('逐个案例');
    expect(text).toContain('达到合格线 90%，合格。');
  });

  it('K16: a certificate names who, what, when, the mark and the figure; none without reaching it', async () => {
    const { text, parts } = await made({ kind: 'certificate', person: 'person/qian' });
    expect(text).toContain('合格证书');
    expect(text).toContain('钱二（一组）：');
    expect(text).toContain('2026年11月26日参加“练兵”模拟测评，比较 22 项，与标准一致 90.9%');
    expect(text).toContain('达到合格线 90%，成绩合格');
    // 20:00 UTC is the next day where the clock is eight hours ahead.
    expect(text).toContain('2026年11月28日');
    expect(parts['word/document.xml']).toContain('w:orient="landscape"');
    for (const person of ['person/sun', 'person/nobody'])
      expect(planDocument(REQUEST, { kind: 'certificate', person })).toBeNull();
  });

  it('K16: the class’s sheet has everybody, who is missing, and first what split good scorers', async () => {
    const { text, parts } = await made({ kind: 'class' });
    expect(text).toContain('交卷 3 人，应到 4 人，缺 1 人：李四；合格 2 人。');
    expect(text.indexOf(VERDICT_ITEM)).toBeLessThan(text.indexOf(CASES_ITEM));
    expect(parts['word/document.xml']).toContain('w:eastAsia="仿宋"');
    expect(parts['word/document.xml']).toContain('w:eastAsia="黑体"');
    // 37, 28, 26 and 35 mm in twentieths of a point.
    expect(parts['word/document.xml']).toContain(
      'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    );
  });

  it('K16: all of them in one zip, one name given twice kept apart, every part well-formed', async () => {
    const twins = { ...REPORT, people: REPORT.people.map((one) => ({ ...one, name: '王/伟' })) };
    const names = listDocuments(twins).map(({ name }) => name);
    expect(names).toEqual([
      '班级报告.docx',
      '个人报告/王伟.docx',
      '个人报告/王伟-2.docx',
      '个人报告/王伟-3.docx',
      '合格证书/王伟.docx',
      '合格证书/王伟-2.docx',
    ]);
    const shares: number[] = [];
    const zip = await bundleWord(
      listDocuments(REPORT).map(({ name, choice }) => ({
        name,
        plan: () => planDocument(REQUEST, choice),
      })),
      (share) => shares.push(share),
    );
    expect(shares.at(-1)).toBe(1);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toHaveLength(6);
    for (const bytes of Object.values(files))
      for (const [name, part] of Object.entries(readWord(bytes).parts))
        if (name.endsWith('.xml')) expect(parseXml(part).ok, name).toBe(true);
  });
});
