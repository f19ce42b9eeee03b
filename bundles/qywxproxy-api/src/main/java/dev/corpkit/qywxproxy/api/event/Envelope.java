package dev.corpkit.qywxproxy.api.event;

/** The two shapes in which events come. */
public enum Envelope {
    /** Of the template's address: SuiteId, InfoType, TimeStamp (P100965). */
    TEMPLATE,
    /** Of one enterprise's app: ToUserName, FromUserName, CreateTime, MsgType, Event (P96301). */
    APP
}
