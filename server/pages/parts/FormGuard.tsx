interface FormGuardProps {
  readonly page: { readonly formToken: string; readonly formCall: string };
}

/** What every form sends: that it comes from a page of ours, and for which call that page was drawn. */
export const FormGuard = ({ page }: FormGuardProps) => (
  <>
    <input type="hidden" name="_token" value={page.formToken} />
    <input type="hidden" name="_call" value={page.formCall} />
  </>
);
