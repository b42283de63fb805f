import { fireEvent } from '@testing-library/react'
import { renderPart } from '@/test/renderPart'
import { Picture } from './Picture'

test('draws something quiet when there is no picture', () => {
  const { container } = renderPart(<Picture title="【新】陶瓷茶壶" />)
  expect(container).toHaveTextContent('新')
})

test('draws the same when the picture is broken', () => {
  const { container } = renderPart(<Picture title="Teapot" src="/gone.jpg" />)
  fireEvent.error(container.querySelector('img') as HTMLImageElement)
  expect(container.querySelector('img')).toBeNull()
  expect(container).toHaveTextContent('T')
})
