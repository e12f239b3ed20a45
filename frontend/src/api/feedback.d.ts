// biome-ignore lint/complexity/noBannedTypes: no operation of this service is called yet
export type paths = {};
