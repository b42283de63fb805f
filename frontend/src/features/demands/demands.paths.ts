export const demandsPath = () => '/desk/demands'
