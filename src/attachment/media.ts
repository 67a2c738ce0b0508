/** What kind of file it is, told by how it begins and not by its name. Other kinds are kept as they are, unnamed. */
export const mediaWords: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG 图片',
  'image/png': 'PNG 图片',
  'image/gif': 'GIF 图片',
  'image/webp': 'WebP 图片',
  'image/heic': 'HEIC 照片',
  'application/pdf': 'PDF',
  'application/ofd': 'OFD 版式文件',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文档',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPT 演示',
  'application/zip': '压缩包',
  'application/x-ole-storage': '旧版 Office 或 WPS 文件',
  'video/mp4': '视频',
  'text/plain': '文字',
  'application/octet-stream': '其他',
};

/** How files of each kind begin: bytes and where they stand. */
const beginnings: readonly (readonly [media: string, at: number, bytes: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftyphei'],
  ['image/heic', 4, 'ftypmif1'],
  ['video/mp4', 4, 'ftyp'],
  ['application/pdf', 0, '%PDF-'],
  ['application/x-ole-storage', 0, '\xd0\xcf\x11\xe0'],
  ['application/zip', 0, 'PK\x03\x04'],
];

/** Office formats are archives: a name that only theirs have stands readable among the names of their parts. */
const archives: readonly (readonly [media: string, part: string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/presentation.xml'],
  ['application/ofd', 'OFD.xml'],
];

export function mediaOf(bytes: Buffer): string {
  const begins = (at: number, mark: string) => bytes.subarray(at, at + mark.length).equals(Buffer.from(mark, 'latin1'));
  const found = beginnings.find(([, at, mark]) => begins(at, mark))?.[0];
  if (found === 'application/zip') return archives.find(([, part]) => bytes.includes(part))?.[0] ?? found;
  if (found !== undefined) return found;
  return isText(bytes) ? 'text/plain' : 'application/octet-stream';
}

/** UTF-8 or GB18030 without control characters. */
function isText(bytes: Buffer): boolean {
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, 4096), { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      return !/[\x00-\x08\x0e-\x1f]/.test(text);
    } catch {
      return false;
    }
  });
}
