// Package manual holds what help explains beside the commands, and the help of those on deliveries.
//
// Files: topics.go has the subjects, iv3.go the commands on deliveries.
package manual
