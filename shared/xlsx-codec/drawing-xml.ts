import type { SheetPicture } from '../workbook/sheet-grid.ts';
import { XML_HEAD } from './xml-text.ts';

const EMU_PER_PIXEL = 9525;
/** A little inside the cell's corner. */
const INSET = 3 * EMU_PER_PIXEL;
const SIZE = { width: 120, height: 90 };

/** A sheet's pictures, each with its upper left corner in its cell; `rId1` is the first of `pictures`. */
export function drawingXml(pictures: readonly SheetPicture[], above: number): string {
  const anchors = pictures.map((picture, index) => anchorXml(picture, index + 1, above));
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`
  );
}

function anchorXml(picture: SheetPicture, id: number, above: number): string {
  const { row, column, width = SIZE.width, height = SIZE.height } = picture;
  const size = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${INSET}</xdr:colOff>` +
    `<xdr:row>${row + above}</xdr:row><xdr:rowOff>${INSET}</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="Picture ${id}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    '<xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
