/** A title as it is compared: without blanks, quotation marks and brackets, wide letters made narrow. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》〈〉「」()（）[\]【】,，、;；.。·]/gu, '')
    .toLowerCase();
}

/** The same without the word 证明 at its end: what the paper is about. */
export function matterOf(text: string): string {
  const plain = plainTitle(text);
  return plain.length > 2 ? plain.replace(/证明$/u, '') : plain;
}
