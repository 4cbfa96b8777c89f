/** The program cannot go on; the message is one line for the person who started it. */
export class StopLine extends Error {
  override readonly name = 'StopLine';
}
