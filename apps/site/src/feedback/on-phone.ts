import './talk.css'
