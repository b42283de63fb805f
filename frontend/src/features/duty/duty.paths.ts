export const dutyPath = () => '/desk/duty'
