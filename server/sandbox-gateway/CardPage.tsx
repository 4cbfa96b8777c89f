import type { TypedProblem } from './read-typed-card.ts';
import { SandboxDocument } from './SandboxDocument.tsx';
import type { Speech } from './sandbox-words.ts';
import { inGroups, testCards } from './test-cards.ts';

interface CardPageProps {
  readonly speech: Speech;
  readonly sessionId: string;
  readonly returnTo: string;
  readonly problems?: readonly TypedProblem[];
  /** What was typed and may be shown again: not the number, not the code. */
  readonly typed?: { readonly name: string; readonly expiry: string };
}

/** Where a card is typed. */
export const CardPage = ({ speech, sessionId, returnTo, problems = [], typed }: CardPageProps) => {
  const { words } = speech;
  const field = (id: 'number' | 'name' | 'expiry' | 'code', problem: TypedProblem, more: Record<string, string>) => (
    <div>
      <label for={id}>{words[id]}</label>
      <input
        id={id}
        name={id}
        required
        maxLength={60}
        aria-invalid={problems.includes(problem)}
        aria-describedby={problems.includes(problem) ? `${id}-problem` : undefined}
        {...more}
      />
      {problems.includes(problem) && (
        <p class="bad" id={`${id}-problem`}>
          {words[problem]}
        </p>
      )}
    </div>
  );
  return (
    <SandboxDocument speech={speech} title={words.title}>
      <h1>{words.title}</h1>
      <p class="note">{words.sandbox}</p>
      <form method="post" action={`/card/${sessionId}`} novalidate>
        {field('number', 'badNumber', { inputmode: 'numeric', autocomplete: 'cc-number' })}
        {field('name', 'badName', { autocomplete: 'cc-name', value: typed?.name ?? '' })}
        <div class="pair">
          {field('expiry', 'badExpiry', { autocomplete: 'cc-exp', value: typed?.expiry ?? '' })}
          {field('code', 'badCode', { inputmode: 'numeric', autocomplete: 'cc-csc' })}
        </div>
        <button type="submit">{words.save}</button>
      </form>
      <a class="back" href={returnTo}>
        {words.back}
      </a>
      <ul>
        {testCards.map((card) => (
          <li key={card.number}>
            <b>{inGroups(card)}</b> {words[card.habit]}
          </li>
        ))}
      </ul>
    </SandboxDocument>
  );
};
