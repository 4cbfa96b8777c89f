import { addressLines, type PostalAddress } from '../../../shared/domain/address-lines.ts';

export const AddressText = ({ address }: { readonly address: PostalAddress }) => (
  <>
    {addressLines(address).map((line, place) => (
      <>
        {place > 0 && <br />}
        {line}
      </>
    ))}
  </>
);
