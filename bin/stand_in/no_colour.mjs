/** chalk looks at the terminal when it is loaded; here `src/sheet/terminal/paint.ts` is told whether to colour. */
export default { stdout: false, stderr: false };
