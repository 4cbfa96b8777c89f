/** The file did not arrive whole. */
export class FileCut extends Error {
  override readonly name = 'FileCut';
}
