export const pickUpsPath = () => '/desk/pick-ups'
