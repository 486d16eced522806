import { describe, expect, it } from 'vitest';
import { PNG } from '../workbook/testing/sample-survey.ts';
import { readWorkbook } from './read-workbook.ts';
import { relations, sheetOf, tinyPackage } from './testing/tiny-package.ts';

/** As WPS writes it: the part's own names, a call in the cell with its own text as the cached value. */
const IMAGES =
  '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">' +
  '<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_1A2B" descr="现场"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
  '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill></xdr:pic></etc:cellImage>' +
  '<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="ID_LOST"/></xdr:nvPicPr>' +
  '<xdr:blipFill><a:blip r:embed="rId9"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>';
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>照片1</t></is></c></row>' +
  '<row r="2"><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_1A2B",1)</f><v>=DISPIMG("ID_1A2B",1)</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>=DISPIMG("ID_1A2B",1)</t></is></c>' +
  '<c r="B3" t="str"><f>DISPIMG("ID_LOST",1)</f><v>=DISPIMG("ID_LOST",1)</v></c></row>';

describe('pictures embedded in cells', () => {
  it('C20: are given as pictures of their cell; a name without bytes gives none', async () => {
    const bytes = tinyPackage(sheetOf(ROWS), {
      'xl/cellimages.xml': IMAGES,
      'xl/_rels/cellimages.xml.rels': relations([['rId1', 'image', 'media/image1.png']]),
      'xl/media/image1.png': PNG,
    });
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.sheets[0]?.pictures).toEqual([
      { row: 1, column: 2, bytes: PNG, extension: 'png' },
      { row: 2, column: 0, bytes: PNG, extension: 'png' },
    ]);
  });
});
