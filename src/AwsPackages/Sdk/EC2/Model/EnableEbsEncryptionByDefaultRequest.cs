namespace Amazon.EC2.Model;

public class EnableEbsEncryptionByDefaultRequest : AmazonEC2Request;
