export const signalsPath = () => '/desk/signals'
