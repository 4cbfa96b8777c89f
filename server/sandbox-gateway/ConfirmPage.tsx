import { SandboxDocument } from './SandboxDocument.tsx';
import type { SandboxCharge } from './sandbox-book.ts';
import type { Speech } from './sandbox-words.ts';

interface ConfirmPageProps {
  readonly speech: Speech;
  readonly charge: SandboxCharge;
}

/** Where the bank asks whether the payment is wanted. */
export const ConfirmPage = ({ speech, charge }: ConfirmPageProps) => {
  const { words, lang } = speech;
  return (
    <SandboxDocument speech={speech} title={words.bank}>
      <h1>{words.bank}</h1>
      <p class="note">{words.noMoney}</p>
      <p>{words.question.replace('{total}', totalOf(charge, lang))}</p>
      <form method="post" action={`/confirm/${charge.confirmId}`}>
        <button type="submit" name="answer" value="yes">
          {words.confirm}
        </button>
        <button class="second" type="submit" name="answer" value="no">
          {words.refuse}
        </button>
      </form>
    </SandboxDocument>
  );
};

function totalOf({ value, currency }: SandboxCharge, lang: string): string {
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency });
  return format.format(value / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
