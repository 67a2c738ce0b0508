import type { Writable } from 'node:stream';

/** The answer could not be put out (disk full, reader gone); what the command wrote to the file stays written. */
export class OutputFailure extends Error {}

/** Resolves when the text has been taken; a failed write to standard output is a failed command. @throws OutputFailure */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(text, (error) => (error ? failed(new OutputFailure(error.message, { cause: error })) : done()));
  });
}
