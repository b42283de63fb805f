export const myCreditPath = () => '/my/credit'
export const creditPath = () => '/desk/credit'
