import { type Gateway, GatewayDown } from '../../server/features/payments/gateway.ts';

/** How the line to the gateway is: good; cut before it hears anything; or cut after it has done what it was asked. */
export type Line = 'good' | 'cut' | 'answer-lost';

/** The same gateway over a line that the test cuts. */
export function overLine(gateway: Gateway): Gateway & { line: Line; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const over =
    <A extends readonly unknown[], T>(name: string, ask: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (line.line === 'cut') throw new GatewayDown('The line is cut.');
      asked.push(name);
      const answer = await ask(...args);
      if (line.line === 'answer-lost') throw new GatewayDown('The answer is lost.');
      return answer;
    };
  const line = {
    line: 'good' as Line,
    asked,
    origin: gateway.origin,
    beginCard: over('begin', gateway.beginCard),
    takeCard: over('take', gateway.takeCard),
    charge: over('charge', gateway.charge),
    giveBack: over('give-back', gateway.giveBack),
  };
  return line;
}
