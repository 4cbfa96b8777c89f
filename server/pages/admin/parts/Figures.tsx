export interface Figure {
  readonly label: string;
  readonly value: string;
  /** The list that the figure counts. */
  readonly href?: string | undefined;
}

interface FiguresProps {
  /** What the figures are about, for those who cannot see them in a row. */
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly small?: boolean;
}

/** Figures in a row; each leads to its list, if it has one. */
export const Figures = ({ label, figures, small }: FiguresProps) => (
  <section class={small ? 'kpis kpis-small' : 'kpis'} aria-label={label}>
    {figures.map((figure) =>
      figure.href ? (
        <a key={figure.label} class="kpi" href={figure.href}>
          <FigureText {...figure} />
        </a>
      ) : (
        <div key={figure.label} class="kpi">
          <FigureText {...figure} />
        </div>
      ),
    )}
  </section>
);

const FigureText = ({ label, value }: Figure) => (
  <>
    <span class="hint">{label}</span> <b>{value}</b>
  </>
);
