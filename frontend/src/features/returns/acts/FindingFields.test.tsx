import { screen } from '@testing-library/react'
import { aPhoto } from '@/mocks/fixtures'
import { renderPart } from '@/test/renderPart'
import { type Finding, FindingFields, lacksVideo } from './FindingFields'

const found = (part: Partial<Finding>): Finding => ({
  key: 'one',
  lineNo: 1,
  quantity: 1,
  outcome: 'REFUSED',
  grade: 'F',
  reason: 'OTHER_ITEM',
  packagingComplete: true,
  evidence: [],
  ...part,
})

const photo = aPhoto('box.png')
const video = { ...aPhoto('box.mp4'), contentType: 'video/mp4', picture: false }

test('another item needs a photo and a video, and no other grade does', () => {
  expect(lacksVideo(found({ evidence: [] }))).toBe(true)
  expect(lacksVideo(found({ evidence: [photo] }))).toBe(true)
  expect(lacksVideo(found({ evidence: [video] }))).toBe(true)
  expect(lacksVideo(found({ evidence: [photo, video] }))).toBe(false)
  expect(lacksVideo(found({ grade: 'D', evidence: [photo] }))).toBe(false)
})

test('says so where the files are handed in, and calls it our own preset', () => {
  const { container } = renderPart(
    <FindingFields finding={found({})} unfit={['OTHER_ITEM']} onChange={() => {}} />,
  )
  expect(screen.getByRole('heading', { name: 'Photo and video' })).toBeVisible()
  expect(screen.getByText(/our own preset, not a law/)).toBeVisible()
  expect(container.querySelector('input[type=file]')).toHaveAttribute(
    'accept',
    expect.stringContaining('video/'),
  )
})
