export const certificateArgument = {
  name: '<编号>',
  text: '证明的编号，如 证〔2026〕2-12号、2026-2-12，今年的 2-12；一般证明 证〔2026〕12号、今年的 12',
};
