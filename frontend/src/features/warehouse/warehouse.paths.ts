export const scanPath = () => '/desk/scan'
