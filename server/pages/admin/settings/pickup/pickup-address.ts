import { addressOfPart } from '../settings-part.ts';

export const pickupPath = addressOfPart('pickup');

export const pointAddress = (id: string): string => `${pickupPath}/${encodeURIComponent(id)}`;
