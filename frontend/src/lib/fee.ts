export const CHANNELS = ["counter", "online", "postal"] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Priced {
  fee_amount: number | null;
  fee_by_channel: Record<string, number>;
}

/** What is due by a channel, in đồng; null where the procedure names no fixed fee. A channel's own fee may be 0. */
export const dueFee = (of: Priced, channel: Channel): number | null => of.fee_by_channel[channel] ?? of.fee_amount;

/** Does it matter by which way one comes? */
export const differsByChannel = (of: Priced) => Object.keys(of.fee_by_channel).length > 0;
